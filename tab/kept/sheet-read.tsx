import type { SheetFieldView, SheetGroupView } from '#rules/views';

const isSaid = ({ words }: SheetFieldView): boolean => words !== undefined;

/** A sheet to be read: what was said, group by group, with what stood there before. */
export const SheetRead = ({ groups }: { readonly groups: readonly SheetGroupView[] }) =>
  groups
    .filter(({ fields }) => fields.some(isSaid))
    .map(({ title, fields }) => (
      <div key={title}>
        <h3>{title}</h3>
        <dl className="facts">
          {fields.filter(isSaid).map(({ id, label, words, before = [] }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                {words}
                {before.length > 0 && <span className="quiet"> Before: {before.join('; ')}.</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    ));
