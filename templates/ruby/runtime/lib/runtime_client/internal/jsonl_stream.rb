# frozen_string_literal: true

module RuntimeClient
  module Internal
    # A stream of lines of JSON.
    class JSONLStream
      include RuntimeClient::Internal::Type::BaseStream

      private

      def read
        Events.lines(@response.each_chunk) do |line|
          yield(decode(line)) unless line.strip.empty?
        end
      end
    end
  end
end
