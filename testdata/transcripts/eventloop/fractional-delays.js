// Delays that are no whole numbers: a chain of them comes to its end.
let left = 50;
const next = () => {
	if (--left > 0) setTimeout(next, 1.00000000000001);
	else console.log('done', left);
};
next();
