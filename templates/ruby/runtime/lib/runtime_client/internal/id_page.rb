# frozen_string_literal: true

module RuntimeClient
  module Internal
    # @generic Elem
    class IDPage
      include RuntimeClient::Internal::Type::BasePage

      # @return [Array<generic<Elem>>, nil]
      attr_accessor :data

      private

      def read(body)
        @data = items(body[:data])
      end

      def page_items = data

      def next_request
        id = dig(data&.last, :id)
        id.to_s.empty? ? nil : with_body(paging: {after_id: id})
      end
    end
  end
end
