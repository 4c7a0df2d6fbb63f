import type { Runtime } from '../runtime';
import { type Member, method, service } from '../service';
import * as buttons from './buttons';
import * as cards from './card';
import * as clicks from './clicks';
import { create, type Definition } from './definition';
import * as drafts from './drafts';
import { enums } from './enums';
import * as images from './images';
import * as inputs from './inputs';
import * as layout from './layout';
import * as hosts from './other-hosts';
import * as responses from './responses';
import * as texts from './texts';

const makes = (definition: Definition) => method([], () => create(definition));

/** CardService: records what the script builds as Google's card JSON. */
export const createCardService = (runtime: Runtime) =>
  service('CardService', { runtime, of: 'apart' }, {
    ...enums,
    newAction: makes(clicks.action),
    newActionResponseBuilder: makes(responses.actionResponseBuilder),
    newAttachment: makes(hosts.attachment),
    newAuthorizationAction: makes(clicks.authorizationAction),
    newAuthorizationException: makes(hosts.authorizationException),
    newBorderStyle: makes(images.borderStyle),
    newButtonSet: makes(buttons.buttonSet),
    newCalendarEventActionResponseBuilder: makes(hosts.calendarEventActionResponseBuilder),
    newCardAction: makes(cards.cardAction),
    newCardBuilder: makes(cards.cardBuilder),
    newCardHeader: makes(cards.cardHeader),
    newCardSection: makes(cards.cardSection),
    newCarousel: makes(layout.carousel),
    newCarouselCard: makes(layout.carouselCard),
    newChip: makes(layout.chip),
    newChipList: makes(layout.chipList),
    newCollapseControl: makes(cards.collapseControl),
    newColumn: makes(layout.column),
    newColumns: makes(layout.columns),
    newComposeActionResponseBuilder: makes(drafts.composeActionResponseBuilder),
    newDatePicker: makes(inputs.datePicker),
    newDateTimePicker: makes(inputs.dateTimePicker),
    newDecoratedText: makes(texts.decoratedText),
    newDivider: makes(texts.divider),
    newDriveItemsSelectedActionResponseBuilder: makes(hosts.driveItemsSelectedActionResponseBuilder),
    newEditorFileScopeActionResponseBuilder: makes(hosts.editorFileScopeActionResponseBuilder),
    newFixedFooter: makes(cards.fixedFooter),
    newGrid: makes(images.grid),
    newGridItem: makes(images.gridItem),
    newIconImage: makes(buttons.iconImage),
    newImage: makes(images.image),
    newImageButton: makes(buttons.imageButton),
    newImageComponent: makes(images.imageComponent),
    newImageCropStyle: makes(images.imageCropStyle),
    newKeyValue: makes(texts.keyValue),
    newLinkPreview: makes(hosts.linkPreview),
    newMaterialIcon: makes(buttons.materialIcon),
    newNavigation: makes(responses.navigation),
    newNotification: makes(responses.notification),
    newOpenLink: makes(clicks.openLink),
    newOverflowMenu: makes(buttons.overflowMenu),
    newOverflowMenuItem: makes(buttons.overflowMenuItem),
    newSelectionInput: makes(inputs.selectionInput),
    newSuggestions: makes(inputs.suggestions),
    newSuggestionsResponseBuilder: makes(responses.suggestionsResponseBuilder),
    newSwitch: makes(inputs.switchControl),
    newTextButton: makes(buttons.textButton),
    newTextInput: makes(inputs.textInput),
    newTextParagraph: makes(texts.textParagraph),
    newTimePicker: makes(inputs.timePicker),
    newUniversalActionResponseBuilder: makes(responses.universalActionResponseBuilder),
    newUpdateDraftActionResponseBuilder: makes(drafts.updateDraftActionResponseBuilder),
    newUpdateDraftBccRecipientsAction: makes(drafts.updateDraftBccRecipientsAction),
    newUpdateDraftBodyAction: makes(drafts.updateDraftBodyAction),
    newUpdateDraftCcRecipientsAction: makes(drafts.updateDraftCcRecipientsAction),
    newUpdateDraftSubjectAction: makes(drafts.updateDraftSubjectAction),
    newUpdateDraftToRecipientsAction: makes(drafts.updateDraftToRecipientsAction),
    newValidation: makes(inputs.validation),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CardService, Member>);
