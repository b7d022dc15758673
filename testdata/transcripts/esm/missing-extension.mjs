// The name of a module without its extension.
// stderr: compare
import './lib/counter';
