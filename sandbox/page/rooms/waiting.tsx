/** Nothing to show yet: still asking, or no answer. */
export function Waiting({ failed, what = 'the training room' }: { readonly failed: boolean; readonly what?: string }) {
  return failed ? (
    <div className="blank" role="alert">
      <h2>We could not open {what}</h2>
      <p>The sandbox did not answer. Nothing is lost: it keeps everything in its folder.</p>
      <p>
        Start it again with <code>npm start</code>. This page goes on by itself.
      </p>
    </div>
  ) : (
    <div className="blank" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>Opening {what}…</p>
    </div>
  );
}

/** A room with nothing in it yet, and what will put something there. */
export function Nothing({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="blank">
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  );
}
