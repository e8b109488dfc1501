import { axeIn } from '../axe.ts';
import type { Browser } from 'playwright-core';
import restify, { type Server } from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../bot/api/headers.ts';
import { publicPagesOn } from '../../bot/api/public-pages.ts';
import { STYLE } from '../../bot/forms/style.ts';
import { launchBrowser } from '../browser.ts';

const COUNCIL = {
  council: 'Thistle & <Thorn> Council',
  emergency: [{ label: 'Thistle duty team', number: '01632 960999' }],
};

describe('The pages that the app’s manifest names', () => {
  let server: Server;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    server = restify.createServer({ name: 'pages' });
    server.pre((request, response, next) => {
      for (const [name, value] of Object.entries(headersFor(request.path(), []))) response.header(name, value);
      next();
    });
    publicPagesOn(server, COUNCIL);
    server.get('/forms/style.css', async (_request, response) => {
      response.sendRaw(200, STYLE, { 'Content-Type': 'text/css' });
      await Promise.resolve();
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await new Promise<void>((closed) => {
      server.close(() => {
        closed();
      });
    });
  });

  it.each([
    ['/privacy', 'Privacy'],
    ['/terms', 'Terms of use'],
  ])('%s is read by anyone, in plain HTML, without a cookie or a script', async (path, title) => {
    const answer = await fetch(`${address}${path}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });

  it('the council is named as it calls itself, whatever signs are in its name', async () => {
    const page = await (await fetch(`${address}/privacy`)).text();
    expect(page).toContain('Thistle &amp; &lt;Thorn&gt; Council uses Steady');
    expect(page).not.toContain('<Thorn>');
  });

  it('whom to ring when a child is not safe stands on both', async () => {
    for (const path of ['/privacy', '/terms'])
      expect(await (await fetch(`${address}${path}`)).text()).toContain(
        'Thistle duty team: <a href="tel:01632960999">01632 960999</a>',
      );
  });

  it.each([
    ['dark', 320],
    ['light', 1280],
  ] as const)(
    'nothing on them stands in anyone’s way: %s, %i wide',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const path of ['/privacy', '/terms']) {
        await page.goto(`${address}${path}`);
        expect(await axeIn(page.mainFrame())).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      await context.close();
    },
    60_000,
  );
});
