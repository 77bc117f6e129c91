import { palette as p } from './palette.ts';
import { box, disc, scene, shape, sheet, stroke, tree, turned } from './shapes.ts';

export function noticeBoard(): string {
  return scene(
    p.mist,
    disc(960, 150, 74, p.glow),
    shape('M0 470 Q300 400 620 456 T1200 420 V675 H0 Z', p.soft),
    shape('M0 560 Q400 530 1200 560 V675 H0 Z', p.mid),
    tree(150, 580, 430, p.deep),
    tree(1085, 570, 330, p.deep),
    box(352, 190, 22, 420, p.ink),
    box(826, 190, 22, 420, p.ink),
    shape('M300 190 L600 96 L900 190 Z', p.warm),
    box(300, 186, 600, 16, p.ink, 3),
    box(380, 214, 440, 290, p.wood, 4),
    box(394, 228, 412, 262, p.sand, 2),
    turned(-2, 460, 330, sheet(414, 250, 112, 150, 5)),
    sheet(546, 244, 130, 176, 6, p.warm),
    turned(2, 745, 320, sheet(696, 252, 94, 122, 4)),
    turned(1.5, 470, 450, sheet(426, 420, 92, 58, 2)),
    sheet(700, 396, 88, 80, 3, p.mid),
    box(562, 436, 100, 40, p.soft, 3),
    ...[470, 611, 743].map((x) => disc(x, 252, 5, p.warm)),
  );
}

export function marketStreet(): string {
  const shop = (x: number, width: number, top: number, wall: string, roof: string) =>
    [
      box(x, top, width, 560 - top, wall),
      shape(`M${x - 16} ${top} L${x + width / 2} ${top - 74} L${x + width + 16} ${top} Z`, roof),
      box(x + width * 0.16, top + 44, width * 0.24, 64, p.deep, 2),
      box(x + width * 0.6, top + 44, width * 0.24, 64, p.deep, 2),
      box(x + width * 0.3, 444, width * 0.4, 116, p.ink, 2),
      shape(`M${x + 6} 424 H${x + width - 6} L${x + width + 8} 458 H${x - 8} Z`, p.paper),
      ...[0, 2, 4].map((stripe) =>
        shape(`M${x + 6 + ((width - 12) / 5) * stripe} 424 h${(width - 12) / 5} l3 34 h-${(width - 12) / 5 + 4} Z`, p.warm),
      ),
    ].join('');
  return scene(
    p.paper,
    box(0, 0, 1200, 420, p.mist),
    disc(250, 130, 62, p.glow),
    shape('M0 420 Q250 300 520 380 T1200 330 V560 H0 Z', p.soft),
    shop(90, 210, 300, p.sand, p.deep),
    shop(322, 190, 250, p.glow, p.warm),
    shop(536, 230, 320, p.paper, p.mid),
    shop(790, 190, 270, p.sand, p.warm),
    tree(1082, 560, 330, p.mid),
    box(0, 560, 1200, 115, p.deep),
    box(0, 556, 1200, 14, p.sand),
    ...[60, 260, 460, 660, 860, 1060].map((x) => box(x, 618, 90, 8, p.soft, 4)),
    box(1012, 250, 10, 310, p.ink),
    stroke('M1017 256 q0 -34 -50 -34', p.ink, 9),
    disc(964, 232, 16, p.glow),
  );
}

export function house(): string {
  return scene(
    p.mist,
    disc(930, 140, 68, p.glow),
    shape('M0 450 Q340 380 700 440 T1200 410 V675 H0 Z', p.soft),
    shape('M0 566 H1200 V675 H0 Z', p.mid),
    tree(190, 590, 390, p.deep),
    tree(1030, 590, 350, p.deep),
    box(380, 330, 440, 250, p.paper),
    box(470, 200, 260, 140, p.sand),
    shape('M440 206 L600 108 L760 206 Z', p.warm),
    shape('M340 340 L402 276 H798 L860 340 Z', p.warm),
    box(340, 336, 520, 14, p.ink, 2),
    box(520, 236, 60, 74, p.deep, 2),
    box(622, 236, 60, 74, p.deep, 2),
    box(424, 400, 96, 96, p.deep, 2),
    box(470, 400, 4, 96, p.paper),
    box(680, 400, 96, 96, p.deep, 2),
    box(726, 400, 4, 96, p.paper),
    box(556, 400, 88, 180, p.ink, 2),
    disc(630, 494, 5, p.glow),
    shape('M556 580 H644 L716 675 H484 Z', p.sand),
    ...[0, 1, 2].map((index) => box(252 + index * 42, 520, 14, 70, p.paper, 3)),
    box(244, 538, 136, 9, p.paper),
    ...[0, 1, 2].map((index) => box(848 + index * 42, 520, 14, 70, p.paper, 3)),
    box(820, 538, 136, 9, p.paper),
  );
}

export function road(): string {
  return scene(
    p.mist,
    disc(330, 150, 70, p.glow),
    ...[
      [640, 250, 70],
      [722, 190, 60],
      [796, 230, 84],
      [894, 160, 54],
      [960, 240, 76],
    ].map(([x = 0, y = 0, width = 0]) => box(x, y, width, 400 - y, p.soft)),
    shape('M0 380 Q300 330 600 372 T1200 350 V675 H0 Z', p.mid),
    shape('M0 470 Q260 410 560 470 T1200 470 V675 H0 Z', p.deep),
    shape(
      'M360 675 C420 560 860 520 760 440 C720 410 790 388 846 376 L872 376 C830 392 830 414 880 446 C980 520 760 580 820 675 Z',
      p.ink,
    ),
    stroke('M590 664 C640 580 880 530 822 446', p.paper, 7).replace('/>', ' stroke-dasharray="34 30"/>'),
    tree(150, 560, 250, p.soft),
    tree(1060, 540, 200, p.soft),
    box(254, 330, 12, 290, p.paper),
    box(226, 220, 68, 160, p.ink, 14),
    disc(260, 252, 19, p.warm),
    disc(260, 300, 19, p.glow),
    disc(260, 348, 19, p.soft),
  );
}

export function workshop(): string {
  const crane = (x: number) =>
    stroke(
      `M${x} 430 L${x + 34} 170 L${x + 68} 430 M${x + 34} 190 L${x + 190} 214 M${x + 34} 190 L${x - 50} 210 M${x + 150} 208 V270`,
      p.deep,
      9,
    );
  return scene(
    p.sand,
    disc(980, 140, 66, p.glow),
    crane(760),
    crane(960),
    box(0, 430, 1200, 245, p.soft),
    box(0, 566, 1200, 109, p.deep),
    shape('M90 566 V300 L190 220 V300 L290 220 V300 L390 220 V300 L490 220 V300 L590 220 V566 Z', p.paper),
    ...[0, 1, 2, 3, 4].map((index) => shape(`M${170 + index * 100} 300 V250 L${190 + index * 100} 234 V300 Z`, p.mid)),
    box(90, 300, 500, 12, p.mid),
    ...[0, 1, 2, 3].map((index) => box(130 + index * 110, 352, 76, 70, p.deep, 2)),
    box(280, 456, 120, 110, p.ink, 2),
    ...[470, 488, 506, 524, 542].map((y) => box(280, y, 120, 3, p.mid)),
    box(670, 506, 130, 60, p.warm, 2),
    box(806, 506, 130, 60, p.mid, 2),
    box(942, 506, 130, 60, p.paper, 2),
    box(738, 442, 130, 60, p.deep, 2),
    box(874, 442, 130, 60, p.warm, 2),
    ...[690, 710, 730, 750, 770, 826, 846, 866, 886, 906, 962, 982, 1002, 1022, 1042].map((x) => box(x, 514, 3, 44, p.ink)),
  );
}

export function roundTable(): string {
  const stool = (x: number, y: number) =>
    [box(x - 6, y, 12, 66, p.ink), box(x - 26, y + 60, 52, 10, p.ink, 5), box(x - 44, y - 14, 88, 18, p.warm, 8)].join('');
  return scene(
    p.mist,
    disc(200, 130, 60, p.glow),
    box(0, 330, 1200, 190, p.soft),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => box(index * 124 + 20, 350, 84, 150, p.mist, 3)),
    box(0, 336, 1200, 12, p.deep),
    box(0, 500, 1200, 175, p.sand),
    tree(900, 560, 530, p.deep),
    `<ellipse cx="560" cy="626" rx="330" ry="30" fill="${p.wood}" opacity="0.45"/>`,
    stool(330, 540),
    stool(790, 540),
    box(546, 450, 28, 150, p.ink),
    `<ellipse cx="560" cy="604" rx="90" ry="14" fill="${p.ink}"/>`,
    `<ellipse cx="560" cy="450" rx="206" ry="34" fill="${p.wood}"/>`,
    `<ellipse cx="560" cy="442" rx="206" ry="34" fill="${p.paper}"/>`,
    shape('M520 430 q-6 -52 40 -52 q46 0 40 52 Z', p.deep),
    box(552, 364, 16, 16, p.deep, 6),
    stroke('M600 402 q30 -4 34 -26', p.deep, 9),
    stroke('M520 394 q-26 4 -20 30', p.deep, 7),
    ...[446, 484, 640, 680].map((x) => shape(`M${x - 14} 428 h28 l-4 22 h-20 Z`, p.warm)),
    stool(452, 574),
    stool(668, 574),
  );
}
