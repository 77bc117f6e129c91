import type { StrapiApp } from '@strapi/strapi/admin';
import { offerNoMailWithoutOne } from './accounts/without-mail.ts';
import { BelowButtons } from './BelowButtons.tsx';
import { ImportButton } from './intake/ImportButton.tsx';
import { appearance } from './appearance.ts';
import { codesPanel } from './codes/panel.tsx';
import { changeAction, contentManagerOf } from './content-manager.ts';
import { addPanel } from './desk-parts.tsx';
import { listenForFiles } from './drop/file-drop.ts';
import { offerFiles } from './drop/FromFile.tsx';
import { registerEditor } from './editor/index.tsx';
import { standBeforeServer } from './fetch.ts';
import { findingsPanel } from './findings/panel.tsx';
import { returnFocus } from './focus-return.ts';
import { noteForms } from './forms-in-view.ts';
import { sayAddressFaultInVietnamese } from './form-words.ts';
import { foldForms } from './folds/index.tsx';
import { addWidgets } from './home.ts';
import { registerInputs } from './inputs.ts';
import { noteChosenIn } from './keeping/chosen-in.ts';
import { keepWhatIsTyped } from './keeping/index.ts';
import { pressOnce } from './keeping/once.ts';
import { startInVietnamese } from './language.ts';
import { showWordsInLists } from './lists/index.tsx';
import { mendStrapisFaults } from './own-faults.ts';
import { sayOwnWordsInVietnamese } from './own-words.ts';
import { listWhatFieldsTake } from './media/taken.tsx';
import { leadFromNotices } from './notices.ts';
import { nameOwnPages } from './page-titles.ts';
import { addPages } from './pages.ts';
import { papersPanel } from './papers/panel.tsx';
import { publishDirectly } from './papers/publish-directly.ts';
import { printPanel } from './print/panel.tsx';
import { publishingPanel } from './publishing/entry/panel.tsx';
import { PreviewStatus } from './publishing/entry/PreviewStatus.tsx';
import { takeDownAction } from './publishing/entry/take-down.tsx';
import { readingPanel } from './reading/Files.tsx';
import { showReviews } from './reviews/index.ts';
import { tasksPanel } from './tasks/panel.tsx';
import { togetherAction } from './together/action.tsx';
import { translations } from './translations/index.ts';
import { SavedViews } from './saved-views/SavedViews.tsx';
import { keepPageUnderWindows } from './windows/width.ts';
import { closeNewsBanner, closeOffers, removeUnneededWidgets, trimContentManager } from './trim.tsx';

export default {
  config: {
    ...appearance,
    locales: ['vi'],
    translations: { vi: translations },
    // Both would fetch news about Strapi from other hosts.
    notifications: { releases: false },
    tutorials: false,
  },
  register(app: StrapiApp) {
    startInVietnamese();
    standBeforeServer();
    leadFromNotices();
    nameOwnPages();
    sayOwnWordsInVietnamese();
    mendStrapisFaults();
    keepPageUnderWindows();
    returnFocus();
    sayAddressFaultInVietnamese();
    closeNewsBanner();
    closeOffers();
    void offerNoMailWithoutOne();
    registerInputs(app);
    registerEditor(app);
    listWhatFieldsTake(app);
    removeUnneededWidgets(app);
    addWidgets(app);
    addPages(app);
  },
  bootstrap(app: StrapiApp) {
    trimContentManager(app);
    offerFiles(app);
    foldForms(app);
    keepWhatIsTyped(app);
    noteChosenIn();
    showReviews(app);
    addPanel(app, publishingPanel);
    app.getPlugin('content-manager').injectComponent('preview', 'actions', { name: 'preview-status', Component: PreviewStatus });
    contentManagerOf(app).addDocumentAction((actions) => [...actions, togetherAction, takeDownAction]);
    listenForFiles();
    addPanel(app, papersPanel);
    changeAction(app, 'publish', publishDirectly);
    // «Gửi duyệt» presses the form's «Lưu» itself, so that must be without what `pressOnce` lays around both.
    noteForms(app);
    // Around what is done to their buttons before.
    pressOnce(app);
    // Right below the buttons: nothing above it pushes it out of sight.
    addPanel(app, findingsPanel, (ours, [actions, ...panels]) => [...(actions ? [actions] : []), ours, ...panels]);
    app
      .getPlugin('content-manager')
      .injectComponent('editView', 'right-links', { name: 'below-buttons', Component: BelowButtons });
    addPanel(app, readingPanel);
    // Right below the buttons and «Soát lại»: it is the daily work on a plan.
    addPanel(app, tasksPanel, (ours, panels) => [...panels.slice(0, 2), ours, ...panels.slice(2)]);
    app.getPlugin('content-manager').injectComponent('listView', 'actions', { name: 'intake', Component: ImportButton });
    addPanel(app, codesPanel);
    addPanel(app, printPanel);
    showWordsInLists(app);
    app.getPlugin('content-manager').injectComponent('listView', 'actions', { name: 'saved-views', Component: SavedViews });
  },
};
