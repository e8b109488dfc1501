import { learning } from '../api/learning.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { bytesOf, saveFile } from '../frame/save-file.ts';
import { useLoaded } from '../frame/loaded.ts';
import { Board } from '../learning/board.tsx';
import '../style/learning.css';

/** The board of a team, or of all of them. */
export default function BoardPage() {
  const board = useLoaded('board', learning.board);
  if (board.is === 'loading') return <Loading what="the board" />;
  if (board.is === 'failed')
    return <FaultPage heading="Board" failure={board.failure} again={() => void board.again()} />;
  return (
    <Board
      view={board.value}
      onExport={async () => {
        const file = await learning.exportMeasures();
        saveFile(file.name, bytesOf(file.base64, file.contentType));
      }}
    />
  );
}
