export { a as b, c as d }; let a;
