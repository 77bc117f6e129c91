import { palette as p } from './palette.ts';
import { box, disc, plant, scene, shape, sheet, stroke, turned, windowPane } from './shapes.ts';

const table = (y: number, fill: string = p.wood) => [box(0, y, 1200, 675 - y, fill), box(0, y, 1200, 12, p.sand)].join('');

export function readingScreen(): string {
  return scene(
    p.soft,
    windowPane(700, 70, 380, 330),
    table(520),
    box(250, 220, 440, 286, p.ink, 16),
    box(268, 238, 404, 250, p.paper, 4),
    box(268, 238, 404, 40, p.deep, 4),
    box(292, 252, 90, 12, p.mist, 6),
    box(540, 250, 108, 16, p.paper, 8),
    box(292, 300, 210, 16, p.deep, 3),
    ...[330, 350, 370, 400, 420, 440].map((y, index) => box(292, y, index % 3 === 2 ? 140 : 220, 7, p.soft, 3)),
    box(536, 300, 112, 84, p.glow, 4),
    box(536, 398, 112, 7, p.soft, 3),
    box(536, 416, 80, 7, p.soft, 3),
    shape('M196 506 H744 L768 536 H172 Z', p.deep),
    plant(1010, 530, 190),
    box(800, 498, 150, 26, p.warm, 3),
    box(812, 470, 132, 28, p.deep, 3),
    box(806, 444, 122, 26, p.paper, 3),
  );
}

export function openBook(): string {
  return scene(
    p.mist,
    windowPane(360, 60, 480, 330),
    table(470),
    `<ellipse cx="600" cy="596" rx="370" ry="24" fill="${p.ink}" opacity="0.14"/>`,
    shape('M240 440 L600 486 L960 440 V576 L600 618 L240 576 Z', p.deep),
    shape('M262 416 Q430 386 600 456 V590 Q430 532 262 558 Z', p.paper),
    shape('M938 416 Q770 386 600 456 V590 Q770 532 938 558 Z', p.sand),
    ...[0, 1, 2, 3].map((index) =>
      stroke(`M308 ${442 + index * 26} Q430 ${424 + index * 26} 554 ${470 + index * 28}`, p.soft, 6),
    ),
    ...[0, 1, 2].map((index) => stroke(`M646 ${470 + index * 28} Q770 ${424 + index * 26} 892 ${442 + index * 26}`, p.soft, 6)),
    shape('M820 402 l34 4 v120 l-17 -18 l-17 12 Z', p.warm),
    plant(1066, 486, 210),
    box(96, 452, 108, 26, p.mid, 3),
    box(108, 426, 90, 26, p.warm, 3),
  );
}

export function deskPlan(): string {
  return scene(
    p.wood,
    box(0, 0, 1200, 675, p.sand),
    turned(
      -4,
      390,
      340,
      box(178, 96, 420, 500, p.deep, 10),
      box(196, 112, 388, 470, p.paper, 4),
      box(196, 112, 388, 74, p.warm, 4),
      ...[0, 1, 2, 3, 4].flatMap((row) =>
        [0, 1, 2, 3, 4, 5].map((column) =>
          box(220 + column * 58, 214 + row * 68, 42, 46, (row * 6 + column) % 7 === 3 ? p.glow : p.mist, 4),
        ),
      ),
      stroke('M404 304 l10 12 l20 -26', p.deep, 7),
    ),
    turned(
      5,
      860,
      330,
      box(700, 150, 330, 410, p.mid, 8),
      box(712, 160, 306, 390, p.paper, 4),
      ...[0, 1, 2, 3, 4].flatMap((row) => [
        box(742, 206 + row * 66, 28, 28, row < 3 ? p.deep : p.mist, 4),
        box(788, 214 + row * 66, row % 2 ? 150 : 196, 10, p.soft, 4),
        ...(row < 3 ? [stroke(`M748 ${220 + row * 66} l7 8 l11 -14`, p.paper, 4)] : []),
      ]),
    ),
    turned(32, 650, 560, box(560, 548, 220, 16, p.ink, 8), shape('M780 548 l30 8 l-30 8 Z', p.warm)),
    disc(1090, 130, 92, p.paper),
    disc(1090, 130, 66, p.warm),
    disc(1090, 130, 56, p.ink),
    stroke('M1150 108 q46 -6 42 34 q-4 32 -48 26', p.paper, 12),
  );
}

export function letterPen(): string {
  return scene(
    p.wood,
    box(0, 0, 1200, 675, p.wood),
    ...[110, 250, 390, 530, 640].map((y) => box(0, y, 1200, 3, p.sand)),
    turned(-3, 470, 340, sheet(270, 84, 400, 520, 9), stroke('M330 560 q22 -30 40 0 t40 -4 t34 -10', p.deep, 5)),
    turned(
      8,
      900,
      240,
      box(740, 130, 320, 210, p.paper, 4),
      stroke('M742 134 L900 250 L1058 134', p.sand, 5),
      disc(900, 244, 24, p.warm),
    ),
    turned(
      -38,
      700,
      470,
      box(560, 458, 300, 20, p.deep, 10),
      shape('M560 458 l-44 10 l44 10 Z', p.ink),
      box(770, 458, 12, 20, p.glow),
    ),
    stroke('M830 520 q60 -30 110 0 M1050 520 q54 -30 96 6', p.ink, 6),
    `<circle cx="880" cy="540" r="58" fill="${p.mist}" fill-opacity="0.6" stroke="${p.ink}" stroke-width="8"/>`,
    `<circle cx="1032" cy="540" r="58" fill="${p.mist}" fill-opacity="0.6" stroke="${p.ink}" stroke-width="8"/>`,
    stroke('M938 532 q18 -14 36 0', p.ink, 8),
  );
}

export function twoChairs(): string {
  const chair = (x: number, fill: string) =>
    [
      box(x, 236, 150, 210, fill, 14),
      box(x + 20, 262, 110, 12, p.paper, 6),
      box(x - 10, 428, 170, 40, fill, 10),
      box(x, 466, 14, 130, p.ink),
      box(x + 136, 466, 14, 130, p.ink),
    ].join('');
  return scene(
    p.glow,
    windowPane(330, 64, 540, 270),
    box(0, 590, 1200, 85, p.wood),
    box(0, 586, 1200, 10, p.sand),
    chair(286, p.deep),
    chair(764, p.mid),
    box(590, 436, 20, 158, p.ink),
    box(480, 420, 240, 22, p.paper, 8),
    shape('M576 420 q-14 -60 4 -86 h40 q18 26 4 86 Z', p.paper),
    ...[
      [560, 262],
      [600, 236],
      [640, 264],
      [616, 286],
      [580, 290],
    ].map(([x = 0, y = 0]) => disc(x, y, 24, p.warm)),
    ...[560, 600, 640].map((x) => stroke(`M600 336 Q${x} 310 ${x} 276`, p.deep, 5)),
    disc(600, 264, 12, p.paper),
  );
}

export function identityCard(): string {
  return scene(
    p.mist,
    box(0, 0, 1200, 675, p.soft),
    `<ellipse cx="600" cy="610" rx="480" ry="34" fill="${p.ink}" opacity="0.14"/>`,
    turned(
      -6,
      400,
      380,
      box(150, 230, 470, 330, p.warm, 22),
      box(170, 250, 430, 290, p.wood, 14),
      box(374, 230, 22, 330, p.warm),
    ),
    turned(
      4,
      640,
      300,
      box(430, 150, 420, 262, p.paper, 20),
      box(430, 150, 420, 56, p.deep, 20),
      box(430, 186, 420, 20, p.deep),
      box(462, 232, 116, 146, p.mist, 8),
      disc(520, 284, 30, p.mid),
      shape('M474 378 q4 -54 46 -54 q42 0 46 54 Z', p.mid),
      box(608, 238, 200, 14, p.deep, 4),
      box(608, 270, 160, 10, p.soft, 4),
      box(608, 296, 190, 10, p.soft, 4),
      box(608, 322, 120, 10, p.soft, 4),
      box(762, 330, 56, 44, p.glow, 6),
    ),
    turned(
      12,
      980,
      360,
      box(880, 190, 190, 372, p.ink, 26),
      box(894, 222, 162, 306, p.mist, 6),
      disc(975, 320, 44, p.deep),
      stroke('M955 320 l14 16 l28 -34', p.paper, 9),
      box(920, 398, 110, 12, p.mid, 6),
      box(936, 424, 78, 12, p.soft, 6),
    ),
    `<circle cx="700" cy="528" r="36" fill="none" stroke="${p.ink}" stroke-width="10"/>`,
    turned(24, 700, 528, box(736, 518, 120, 18, p.glow, 6), box(822, 532, 12, 22, p.glow), box(842, 532, 12, 16, p.glow)),
  );
}

export function scales(): string {
  const pan = (x: number, y: number) =>
    [
      stroke(`M${x} ${y - 150} L${x - 104} ${y} M${x} ${y - 150} L${x + 104} ${y}`, p.glow, 5),
      shape(`M${x - 120} ${y} H${x + 120} Q${x + 96} ${y + 62} ${x} ${y + 62} Q${x - 96} ${y + 62} ${x - 120} ${y} Z`, p.warm),
    ].join('');
  return scene(
    p.deep,
    disc(600, 340, 210, p.mid),
    box(0, 594, 1200, 81, p.ink),
    box(588, 150, 24, 420, p.paper, 8),
    box(470, 562, 260, 34, p.paper, 8),
    stroke('M330 206 L870 206', p.paper, 16),
    disc(600, 158, 30, p.glow),
    ...[0, 1, 2].map(
      (index) =>
        `<ellipse cx="330" cy="${342 - index * 20}" rx="56" ry="16" fill="${index % 2 ? p.sand : p.glow}" stroke="${p.deep}" stroke-width="3"/>`,
    ),
    pan(330, 356),
    turned(-6, 870, 290, sheet(820, 236, 100, 124, 4)),
    pan(870, 356),
  );
}

export function phoneShield(): string {
  const bubble = (x: number, y: number, width: number, fill: string, side: 1 | -1) =>
    [
      box(x, y, width, 92, fill, 22),
      shape(`M${side > 0 ? x + 36 : x + width - 36} ${y + 84} l${-side * 8} 40 l${side * 44} -40 Z`, fill),
      ...[0, 1].map((line) => box(x + 28, y + 28 + line * 24, width - 56 - line * 40, 10, p.soft, 5)),
    ].join('');
  return scene(
    p.mist,
    disc(600, 340, 300, p.soft),
    bubble(120, 130, 250, p.paper, -1),
    bubble(840, 96, 240, p.paper, 1),
    bubble(880, 300, 210, p.glow, 1),
    turned(
      -8,
      560,
      340,
      box(420, 80, 290, 530, p.ink, 40),
      box(438, 124, 254, 440, p.paper, 8),
      box(520, 96, 90, 12, p.mid, 6),
      disc(565, 588, 12, p.mid),
      box(468, 160, 150, 16, p.deep, 6),
      ...[200, 226, 252].map((y) => box(468, y, 194, 10, p.soft, 5)),
    ),
    shape('M660 300 L790 256 L920 300 V412 Q914 528 790 584 Q666 528 660 412 Z', p.paper),
    shape('M680 316 L790 278 L900 316 V412 Q894 512 790 560 Q686 512 680 412 Z', p.deep),
    stroke('M736 414 l38 42 l76 -92', p.glow, 22),
  );
}
