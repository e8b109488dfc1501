import { noteLesson, putOffLesson, sayLessonChanged, showLessons } from '../casework/learning/lessons.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ meeting: params.ref });

/** What a meeting learnt. */
export const lessonRoutes = [
  route('GET /api/lessons/:ref', ({ id }, { params }, ports) => showLessons(id, params.ref, ports)),
  route('POST /api/lessons/:ref', ({ id }, asked, ports) => noteLesson(id, { ...asked.body, ...of(asked) }, ports)),
  route('POST /api/lessons/:ref/changed', ({ id }, asked, ports) =>
    sayLessonChanged(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/lessons/:ref/later', ({ id }, asked, ports) =>
    putOffLesson(id, { ...asked.body, ...of(asked) }, ports),
  ),
];
