// stderr: compare
	const re = /ab/gig;
