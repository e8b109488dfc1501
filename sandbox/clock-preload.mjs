// Lets the sandbox turn the clock of the process that loads this first. Timers keep running at their own pace.
let offset = Number(process.env.SANDBOX_CLOCK_OFFSET ?? '0');

const RealDate = globalThis.Date;

class TurnedDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset);
    else super(...args);
  }

  static now() {
    return RealDate.now() + offset;
  }
}

globalThis.Date = new Proxy(TurnedDate, {
  // `Date()` without `new` answers a text.
  apply: () => new TurnedDate().toString(),
});
TurnedDate.prototype.constructor = globalThis.Date;

if (process.channel !== undefined) {
  process.on('message', (message) => {
    if (message === null || typeof message !== 'object' || typeof message.clockOffset !== 'number') return;
    offset = message.clockOffset;
    process.send?.({ clockOffset: offset });
  });
  // A sandbox that was killed leaves no product behind.
  process.on('disconnect', () => process.exit(0));
  // The channel alone must not keep a finished command alive.
  process.channel.unref();
}
