import type { WindowBar as Bar } from '#rules/views';
import { shortDate } from '#rules/words';

/** The days on which it may be held, with the best ones and the one that was chosen. */
export const WindowBar = ({ bar: { first, last, best, chosen, isOutside, words, at } }: { readonly bar: Bar }) => (
  <div className={isOutside ? 'window window-outside' : 'window'} role="img" aria-label={words}>
    <span className="window-track" />
    {at.best !== undefined && (
      <span
        className="window-best"
        style={{ insetInlineStart: `${String(at.best.from)}%`, width: `${String(at.best.length)}%` }}
      />
    )}
    {at.chosen !== undefined && chosen !== undefined && (
      <>
        <span className="window-pin" style={{ insetInlineStart: `${String(at.chosen)}%` }} />
        <span
          className="window-chosen"
          style={{ insetInlineStart: `${String(Math.min(Math.max(at.chosen, 14), 86))}%` }}
        >
          {shortDate(chosen)}
        </span>
      </>
    )}
    <span className="window-first">{shortDate(first)}</span>
    {best !== undefined && (
      <span className="window-middle">
        best {shortDate(best.first)} to {shortDate(best.last)}
      </span>
    )}
    <span className="window-last">{shortDate(last)}</span>
  </div>
);
