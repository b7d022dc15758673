package os

// The flags of loading libraries.
var dlopenFlags = []constant{
	{"RTLD_LAZY", 1},
	{"RTLD_NOW", 2},
	{"RTLD_GLOBAL", 256},
	{"RTLD_LOCAL", 0},
	{"RTLD_DEEPBIND", 8},
}
