"""The Chinese signs that multiply a number printed in digits. What is typed and what is printed is read by them."""

SIGNS = {
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
}
