// process.config cannot be changed.
'use strict';
const { config } = process;
for (const change of [() => { config.x = 1 }, () => { config.variables = 1 }, () => { delete config.target_defaults }, () => { config.variables.x = 1 }, () => { process.config = 1 }]) {
  try {
    change();
    console.log('done');
  } catch (error) {
    console.log(error.name, error.message);
  }
}
