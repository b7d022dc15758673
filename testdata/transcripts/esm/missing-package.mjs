// A package that is not there.
// stderr: compare
import { x } from 'no-such-package';
