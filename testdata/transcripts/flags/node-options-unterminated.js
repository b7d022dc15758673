// env: ["NODE_OPTIONS=\"--no-warnings"]
console.log('never');
