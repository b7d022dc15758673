export { whole as 'module.exports' }; const whole = () => 'whole'; export default 1;
