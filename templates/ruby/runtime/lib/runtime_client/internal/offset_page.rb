# frozen_string_literal: true

module RuntimeClient
  module Internal
    # @generic Elem
    class OffsetPage
      include RuntimeClient::Internal::Type::BasePage

      # @return [Array<generic<Elem>>, nil]
      attr_accessor :data

      # @return [Integer, nil]
      attr_accessor :total

      private

      def read(body)
        @data = items(dig(body, :list, :data))
        @total = dig(body, :list, :total)
      end

      def page_items = data

      def next_request
        offset = next_offset(query_number(:offset, 0), data&.size || 0, total)
        offset && with_query(offset: offset)
      end
    end
  end
end
