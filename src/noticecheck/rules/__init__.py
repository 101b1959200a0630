"""The few rules that need code because no closed predicate would read as law; one module each."""
