const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; } };
for (const groups of [undefined, 5, null, [null], ['no such group'], [1.5], [1, -1], [{}]]) console.log(text(() => process.setgroups(groups)));
for (const args of [[], ['root'], [{}, 0], ['root', 'no such group'], ['root', []], [-1, 0], [99999, 0]]) console.log(text(() => process.initgroups(...args)));
