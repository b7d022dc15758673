// Command sluice runs Node.js programs.
//
//	sluice [options] FILE [arguments]
//	sluice [options] run FILE [arguments]
//	sluice [options] -e CODE [arguments]
//	sluice [options] -p CODE [arguments]
//	sluice [options] [-] [arguments]     the program is standard input
//
// It takes those of node's options that it knows, prints what node prints and exits
// with the code that node exits with. `sluice --help` lists the options.
package main
