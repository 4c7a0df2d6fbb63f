// A card of images and of what holds other widgets.
import { action, button, card, icon, PIXEL, paragraph, section } from './building';

export const media = () =>
  card(
    'Media',
    section(
      'Images',
      CardService.newImage().setImageUrl(PIXEL).setAltText('A picture'),
      CardService.newImage()
        .setImageUrl('https://example.com/picture.png')
        .setAltText('Picture of another host')
        .setOnClickAction(action('said', { what: 'picture' })),
      CardService.newGrid()
        .setTitle('A grid')
        .setNumColumns(2)
        .setBorderStyle(
          CardService.newBorderStyle()
            .setType(CardService.BorderType.STROKE)
            .setCornerRadius(8)
            .setStrokeColor('#1a73e8'),
        )
        .setOnClickAction(action('said', { what: 'grid' }))
        .addItem(
          CardService.newGridItem()
            .setIdentifier('one')
            .setTitle('One')
            .setSubtitle('First')
            .setImage(
              CardService.newImageComponent()
                .setImageUrl(PIXEL)
                .setAltText('Blue')
                .setCropStyle(CardService.newImageCropStyle().setImageCropType(CardService.ImageCropType.CIRCLE)),
            ),
        )
        .addItem(
          CardService.newGridItem()
            .setIdentifier('two')
            .setTitle('とても長い見出しでも折り返します')
            .setTextAlignment(CardService.HorizontalAlignment.CENTER)
            .setLayout(CardService.GridItemLayout.TEXT_ABOVE),
        ),
      CardService.newColumns()
        .addColumn(CardService.newColumn().addWidget(paragraph('Left column')).addWidget(button('In a column', 'said')))
        .addColumn(
          CardService.newColumn()
            .setHorizontalAlignment(CardService.HorizontalAlignment.END)
            .setVerticalAlignment(CardService.VerticalAlignment.TOP)
            .addWidget(paragraph('Right column')),
        ),
      CardService.newChipList()
        .addChip(
          CardService.newChip()
            .setLabel('Chip')
            .setIcon(icon('label'))
            .setOnClickAction(action('said', { what: 'chip' })),
        )
        .addChip(CardService.newChip().setLabel('Off').setDisabled(true).setOnClickAction(action('said')))
        .addChip(CardService.newChip().setLabel('Only a word')),
      CardService.newCarousel()
        .addCarouselCard(
          CardService.newCarouselCard()
            .addWidget(paragraph('First slide'))
            .addFooterWidget(button('Slide button', 'said', { what: 'slide' })),
        )
        .addCarouselCard(CardService.newCarouselCard().addWidget(paragraph('Second slide'))),
    ),
  ).build();
