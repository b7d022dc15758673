// JSON that is not asked for as JSON.
// stderr: compare
import data from './lib/data.json';
