// Package permission has what the permissions of a program have in common: the error of
// what was denied, the rules for paths and for names, and the links of a path resolved.
//
// Rules for the network are jsnet's. What is checked, and where, is the affair of those
// who do the work: jsnet for connections and listeners, modules/fs for files.
package permission
