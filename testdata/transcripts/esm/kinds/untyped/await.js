globalThis.waited = await 1;
