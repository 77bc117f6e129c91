for (const control of document.querySelectorAll('[data-print]')) control.addEventListener('click', () => window.print());
