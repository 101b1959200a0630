"""The edge: what the user types, what is printed, and the only place that knows the clock and the environment."""
