import data from '../cjs/asked.cjs'; console.log('asks', data); export default data.count++;
