# frozen_string_literal: true

module RuntimeClient
  module Internal
    autoload :CursorPage, "#{__dir__}/cursor_page"
    autoload :IDPage, "#{__dir__}/id_page"
    autoload :NumberedPage, "#{__dir__}/numbered_page"
    autoload :OffsetPage, "#{__dir__}/offset_page"
    autoload :Page, "#{__dir__}/page"
    autoload :URLPage, "#{__dir__}/url_page"
  end
end
