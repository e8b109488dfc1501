/*
 * Office.js as a page beside a mail knows it, played by the page around it: what is asked goes there and comes back later, as with
 * Outlook. Only what Outlook has is here; a name that is missing here is missing there, too.
 */
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const framed = window.parent !== window;
  const waiting = new Map();
  const handlers = new Map();
  let count = 0;
  let beside = { item: null, theme: undefined, sets: {}, platform: null };

  const ask = (what, said) =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      window.parent.postMessage({ office: 'ask', id: count, what, said }, origin);
    });

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== window.parent || from !== origin || typeof data !== 'object' || data === null) return;
    if (data.office === 'answer') {
      waiting.get(data.id)?.(data.value);
      waiting.delete(data.id);
    } else if (data.office === 'event') {
      beside = { ...beside, ...data.value };
      for (const handler of handlers.get(data.event) ?? []) handler({ type: data.event });
    } else if (data.office === 'bridge') for (const hear of bridge) hear({ data: data.text });
  });

  const later = (done, result) => {
    setTimeout(() => done(result), 0);
  };
  const succeeded = (value) => ({ status: 'succeeded', value });
  const failed = {
    status: 'failed',
    error: { code: 9020, name: 'InternalError', message: 'An internal error occurred.' },
  };

  const getBody = (type, options, done = options) => {
    if (type !== 'text' && type !== 'html')
      throw new Error('Sys.ArgumentException: Value does not fall within the expected range.');
    void ask('body', type).then((text) => later(done, typeof text === 'string' ? succeeded(text) : failed));
  };

  function itemNow() {
    const { item } = beside;
    if (item === null) return null;
    const body = { getAsync: getBody };
    // In the hands of its organiser an appointment is being written: each field is asked for.
    if (item.writing)
      return { itemType: item.itemType, body, subject: { getAsync: (done) => later(done, succeeded(item.subject)) } };
    const { writing: _writing, ...read } = item;
    return { ...read, body };
  }

  const bridge = new Set();
  window.Office = {
    HostType: { Outlook: 'Outlook', Word: 'Word' },
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    MailboxEnums: { ItemType: { Appointment: 'appointment', Message: 'message' } },
    CoercionType: { Text: 'text', Html: 'html' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      requirements: {
        isSetSupported: (name, version = '1.1') => {
          const known = beside.sets[name];
          return known !== undefined && Number(known.split('.')[1]) >= Number(version.split('.')[1]);
        },
      },
      get officeTheme() {
        return beside.theme;
      },
      mailbox: {
        get item() {
          return itemNow();
        },
        addHandlerAsync: (event, handler, done) => {
          handlers.set(event, [...(handlers.get(event) ?? []), handler]);
          if (done !== undefined) later(done, succeeded(undefined));
        },
      },
    },
    onReady: async (tell) => {
      const info = framed ? { host: 'Outlook', platform: (await begun).platform } : { host: null, platform: null };
      tell?.(info);
      return info;
    },
  };

  const begun = framed
    ? ask('begin').then((first) => {
        beside = { ...beside, ...first };
        // Where Outlook can broker a token, it puts this there; an old one does not.
        if (beside.sets.NestedAppAuth !== undefined)
          window.nestedAppAuthBridge = {
            addEventListener: (_type, hear) => bridge.add(hear),
            removeEventListener: (_type, hear) => bridge.delete(hear),
            postMessage: (text) => window.parent.postMessage({ office: 'bridge', text }, origin),
          };
        return beside;
      })
    : Promise.resolve(beside);
})();
