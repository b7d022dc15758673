// flags: ["--title=a title"]
console.log(process.title, process.execArgv);
process.title = 'changed';
console.log(process.title);
