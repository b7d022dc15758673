let value = 'before';
export default value;
export const change = () => { value = 'after' };
