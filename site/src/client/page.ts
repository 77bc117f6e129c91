/** What any page may have, in one file for all: each part looks for its own elements, and does nothing where there are none. */

import './copy.ts';
import './near.ts';
import './offline/register.ts';
import './open-place.ts';
import './print.ts';
import './read-aloud.ts';
import './share.ts';
import './suggestions.ts';
import './task-filter.ts';
import './text-size.ts';
import './today.ts';

// The early script has said so, except where a server still has the policy of an earlier version.
if (!document.documentElement.classList.contains('no-js')) document.documentElement.classList.add('js');
