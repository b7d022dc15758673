// Subscribing, publishing and unsubscribing.
const dc = require('diagnostics_channel');
const channel = dc.channel('test:channel');
console.log(channel === dc.channel('test:channel'), channel.name, channel.hasSubscribers, channel);
const log = (message, name) => console.log('got', message, name);
channel.publish('nobody listens');
dc.subscribe('test:channel', log);
console.log(channel.hasSubscribers, dc.hasSubscribers('test:channel'), channel instanceof dc.Channel);
channel.publish({ some: 'data' });
channel.subscribe(log);
channel.publish('twice');
console.log(channel.unsubscribe(log), dc.unsubscribe('test:channel', log), channel.unsubscribe(log));
console.log(channel.hasSubscribers, dc.hasSubscribers('unknown'));
const symbol = Symbol('channel');
dc.subscribe(symbol, (message, name) => console.log(message, name === symbol));
dc.channel(symbol).publish(1);
// Who unsubscribes in a message is still among those that get it.
const second = () => console.log('second');
const first = () => { console.log('first'); channel.unsubscribe(second); };
channel.subscribe(first);
channel.subscribe(second);
channel.publish();
channel.publish();
