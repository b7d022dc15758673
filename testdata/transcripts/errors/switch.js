// What is thrown in a switch that has cases without statements.
'use strict';

for (const f of [
  () => { switch (1) { case 0: case 1: null.x; } },
  () => { switch (1) { case 0: default: undefined.foo(); } },
  () => { switch (1) { case null.x: default: } },
  () => { switch (1) { default: case (void 0).y: } },
  () => { switch (null.z) { case 1: } },
  () => { switch (1) { case 0: case 1: { const a = {}; a.b.c; } case 2: } },
  () => { switch (1) { case 1: for (const a of 5); case 2: } },
]) {
  try { f(); } catch (e) { console.log(e.message); }
}
