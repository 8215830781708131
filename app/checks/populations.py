"""How many people a province has: nothing that is counted in people can be more.

Source: National Bureau of Statistics of China, communique no. 2 on the population census of 2010 (1 November 2010),
permanent residents in millions; the later censuses differ by less than a fifth but for Tibet and Guangdong.
"""

from __future__ import annotations

MILLIONS = {
    "beijing": 19.61, "tianjin": 12.94, "hebei": 71.85, "shanxi": 35.71, "inner_mongolia": 24.71,
    "liaoning": 43.75, "jilin": 27.46, "heilongjiang": 38.31, "shanghai": 23.02, "jiangsu": 78.66,
    "zhejiang": 54.43, "anhui": 59.50, "fujian": 36.89, "jiangxi": 44.57, "shandong": 95.79,
    "henan": 94.02, "hubei": 57.24, "hunan": 65.68, "guangdong": 104.30, "guangxi": 46.03,
    "hainan": 8.67, "chongqing": 28.85, "sichuan": 80.42, "guizhou": 34.75, "yunnan": 45.97,
    "tibet": 3.00, "shaanxi": 37.33, "gansu": 25.58, "qinghai": 5.63, "ningxia": 6.30, "xinjiang": 21.81,
}  # fmt: skip

GROWTH = 1.25
"""Registered, resident and later populations differ from the census by less than this factor."""


def most(province: str) -> float | None:
    """More people than a province can have; None for what is no province."""
    millions = MILLIONS.get(province)
    return None if millions is None else millions * 1e6 * GROWTH
