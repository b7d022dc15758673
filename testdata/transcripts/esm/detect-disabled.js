// Without detection a text does not show what it is.
// flags: ["--no-experimental-detect-module"]
// stderr: compare
import 'fs';
