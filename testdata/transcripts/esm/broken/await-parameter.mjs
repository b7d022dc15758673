function f(await) {}
