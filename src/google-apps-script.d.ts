/// <reference types="google-apps-script" />

/*
 * What the CardService reference documents and @types/google-apps-script 2.0.13 does not declare.
 * https://developers.google.com/apps-script/reference/card-service
 */
declare namespace GoogleAppsScript {
  namespace Card_Service {
    enum ChipListLayout {
      WRAPPED,
      HORIZONTAL_SCROLLABLE,
    }
    enum HorizontalSizeStyle {
      FILL_AVAILABLE_SPACE,
      FILL_MINIMUM_SPACE,
    }
    enum ImageButtonStyle {
      BORDERLESS,
      OUTLINED,
      FILLED,
      FILLED_TONAL,
    }
    enum UpdateDraftBodyType {
      INSERT_AT_START = 1,
      INSERT_AT_END = 2,
    }
    enum VerticalAlignment {
      CENTER,
      TOP,
      BOTTOM,
    }
    enum Visibility {
      VISIBLE,
      HIDDEN,
      VISIBILITY_UNSPECIFIED,
    }
    enum WrapStyle {
      NOWRAP,
      WRAP,
    }

    interface CardService {
      ChipListLayout: typeof ChipListLayout;
      HorizontalSizeStyle: typeof HorizontalSizeStyle;
      ImageButtonStyle: typeof ImageButtonStyle;
      VerticalAlignment: typeof VerticalAlignment;
      Visibility: typeof Visibility;
      WrapStyle: typeof WrapStyle;
      newCarousel(): Carousel;
      newCarouselCard(): CarouselCard;
      newChip(): Chip;
      newChipList(): ChipList;
      newCollapseControl(): CollapseControl;
      newColumn(): Column;
      newColumns(): Columns;
      newOverflowMenu(): OverflowMenu;
      newOverflowMenuItem(): OverflowMenuItem;
    }

    /** What every widget has. */
    interface IdentifiedWidget {
      setId(id: string): this;
      setVisibility(visibility: Visibility): this;
    }
    /** What everything that can be clicked has; at most one of them may be set. */
    interface Clickable {
      setAuthorizationAction(action: AuthorizationAction): this;
      setComposeAction(action: Action, composedEmailType: ComposedEmailType): this;
      setOnClickAction(action: Action): this;
      setOnClickOpenLinkAction(action: Action): this;
      setOpenLink(openLink: OpenLink): this;
    }

    interface ButtonSet extends IdentifiedWidget {}
    interface DatePicker extends IdentifiedWidget {}
    interface DateTimePicker extends IdentifiedWidget {}
    interface DecoratedText extends IdentifiedWidget {}
    interface Divider extends IdentifiedWidget {}
    interface Grid extends IdentifiedWidget {}
    interface Image extends IdentifiedWidget {}
    interface KeyValue extends IdentifiedWidget {}
    interface SelectionInput extends IdentifiedWidget {}
    interface TextInput extends IdentifiedWidget {}
    interface TextParagraph extends IdentifiedWidget {
      setMaxLines(maxLines: Integer): TextParagraph;
    }
    interface TimePicker extends IdentifiedWidget {}

    interface Carousel extends IdentifiedWidget {
      addCarouselCard(card: CarouselCard): Carousel;
    }
    interface CarouselCard {
      addFooterWidget(widget: Widget): CarouselCard;
      addWidget(widget: Widget): CarouselCard;
    }
    interface Chip extends Clickable {
      setAltText(altText: string): Chip;
      setDisabled(disabled: boolean): Chip;
      setIcon(icon: IconImage): Chip;
      setLabel(label: string): Chip;
    }
    interface ChipList extends IdentifiedWidget {
      addChip(chip: Chip): ChipList;
      setLayout(layout: ChipListLayout): ChipList;
    }
    interface Column {
      addWidget(widget: Widget): Column;
      setHorizontalAlignment(alignment: HorizontalAlignment): Column;
      setHorizontalSizeStyle(style: HorizontalSizeStyle): Column;
      setVerticalAlignment(alignment: VerticalAlignment): Column;
    }
    interface Columns extends IdentifiedWidget {
      addColumn(column: Column): Columns;
      setWrapStyle(style: WrapStyle): Columns;
    }

    interface CollapseControl {
      setCollapseButton(button: Button): CollapseControl;
      setExpandButton(button: Button): CollapseControl;
      setHorizontalAlign(alignment: HorizontalAlignment): CollapseControl;
    }
    interface CardSection {
      setCollapseControl(control: CollapseControl): CardSection;
      setId(id: string): CardSection;
    }

    interface OverflowMenu {
      addMenuItem(item: OverflowMenuItem): OverflowMenu;
    }
    interface OverflowMenuItem extends Clickable {
      setDisabled(disabled: boolean): OverflowMenuItem;
      setStartIcon(icon: IconImage): OverflowMenuItem;
      setText(text: string): OverflowMenuItem;
    }
    interface ImageButton {
      setImageButtonStyle(style: ImageButtonStyle): ImageButton;
      setOverflowMenu(menu: OverflowMenu): ImageButton;
    }
    interface TextButton {
      setIcon(icon: Icon): TextButton;
      setIconUrl(url: string): TextButton;
      setMaterialIcon(icon: MaterialIcon): TextButton;
      setOverflowMenu(menu: OverflowMenu): TextButton;
    }
  }
}
