export function f() {
