import a from 'path' console.log(1)
