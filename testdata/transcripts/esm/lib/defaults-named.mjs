export default function named() { return named.name }
named.extra = 1;
