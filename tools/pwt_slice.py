"""Cuts the annual exchange rates out of the Penn World Table 9.1.

Run as `python tools/pwt_slice.py FILE` with the `rdata` package installed. FILE is the `Rdata.rdx` of an installed R package
`pwt9` (its `Rdata.rdb` beside it), or the `pwt9.1.rda` of its source. It writes `src/noticecheck/money/data/pwt.csv`.
"""

from __future__ import annotations

import gzip
import lzma
import struct
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import rdata

EDITION: Final = "pwt9.1"
YEARS: Final = range(1990, 2018)
TARGET: Final = Path(__file__).resolve().parent.parent / "src" / "noticecheck" / "money" / "data" / "pwt.csv"
DIGITS: Final = 6

ROWS: Final = """
ALB ALL; ARE AED; ARG ARS ARA; ARM AMD; AUS AUD; AUT EUR ATS; AZE AZN AZM; BEL EUR BEF; BGD BDT; BGR BGN BGL; BHR BHD; BLR BYN BYR BYB;
BOL BOB; BRA BRL; CAN CAD; CHE CHF; CHL CLP; CHN CNY; CMR XAF; COL COP; CRI CRC; CYP EUR CYP; CZE CZK; DEU EUR DEM; DNK DKK; DZA DZD;
EGY EGP; ESP EUR ESP; EST EUR EEK; ETH ETB; FIN EUR FIM; FRA EUR FRF; GBR GBP; GEO GEL GEK; GRC EUR GRD; GTM GTQ; HKG HKD; HND HNL;
HRV HRK; HUN HUF; IDN IDR; IND INR; IRL EUR IEP; ISL ISK; ISR ILS; ITA EUR ITL; JAM JMD; JOR JOD; JPN JPY; KAZ KZT; KEN KES; KGZ KGS;
KOR KRW; KWT KWD; LBN LBP; LKA LKR; LTU EUR LTL; LUX EUR LUF; LVA EUR LVL; MAR MAD; MDA MDL MDC; MEX MXN MXP; MKD MKD; MLT EUR MTL;
MNG MNT; MOZ MZN MZM; MUS MUR; MYS MYR; NIC NIO; NLD EUR NLG; NOR NOK; NPL NPR; NZL NZD; OMN OMR; PAK PKR; PER PEN; PHL PHP; POL PLN;
PRT EUR PTE; PRY PYG; QAT QAR; ROU RON ROL; RUS RUB RUR; RWA RWF; SAU SAR; SEN XOF; SGP SGD; SVK EUR SKK; SVN EUR SIT; SWE SEK;
THA THB; TJK TJS TJR; TKM TMT TMM; TUN TND; TUR TRY TRL; TZA TZS; UGA UGX; UKR UAH UAK; URY UYU; UZB UZS; VEN VEF VEB; VNM VND;
ZAF ZAR; ZMB ZMW ZMK
"""
"""Country, the currency whose unit the table uses for it in every year, and the older units of the same country.

Left out: countries whose rates depart by more than 5 percent from the quotes of Narodowy Bank Polski from 1999 on where no
second rate explains it, those of which the table has a market rate beside a far lower official one (Iran, Iraq, Syria,
Myanmar, Nigeria, Sudan), and those that use another country's currency.
"""


def variable(file: Path) -> Any:  # noqa: ANN401 - the table of another package
    """Return the edition as a table with `isocode`, `year` and `xr`."""
    if file.suffix != ".rdx":
        return rdata.read_rda(file)[EDITION]
    index = rdata.conversion.convert(rdata.parser.parse_data(gzip.decompress(file.read_bytes()), extension=".rds"))
    start, length = (int(number) for number in index["variables"][EDITION])
    packed = file.with_suffix(".rdb").read_bytes()[start : start + length]
    # Four bytes of length, one letter for the method (Z: LZMA2 without a header), then the object.
    (size,) = struct.unpack(">I", packed[:4])
    inflater = lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": 6}])
    return rdata.conversion.convert(rdata.parser.parse_data(inflater.decompress(packed[5:])[:size], extension=".rds"))


def slice_of(table: Any) -> str:  # noqa: ANN401 - the table of another package
    """Return the CSV text: one line a country, national currency per dollar, six digits that matter."""
    rates = {(str(code), int(year)): float(rate) for code, year, rate in zip(table["isocode"], table["year"], table["xr"], strict=True)}
    header = ",".join(["country", "unit", "older", *map(str, YEARS)])
    chosen = [entry.split() for entry in ROWS.split(";")]
    lines = ([country, unit, " ".join(older), *(_short(rates[country, year]) for year in YEARS)] for country, unit, *older in chosen)
    return "\n".join([header, *map(",".join, lines)]) + "\n"


def _short(rate: float) -> str:
    return f"{Decimal(f'{rate:.{DIGITS}g}'):f}"


if __name__ == "__main__":
    TARGET.write_text(slice_of(variable(Path(sys.argv[1]))), encoding="ascii")
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes\n")
