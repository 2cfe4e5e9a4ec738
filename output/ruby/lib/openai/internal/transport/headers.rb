# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # Headers by their names in lower case.
      #
      # @api private
      module Headers
        # What RFC 9110, section 5.6.2, allows in a name.
        NAME = /\A[!#$%&'*+\-.^_`|~0-9A-Za-z]+\z/
        # And section 5.5 in a value, of which only ASCII reaches every server as it was meant.
        VALUE = /\A[\t\x20-\x7E]*\z/
        private_constant :NAME, :VALUE

        class << self
          # Headers of which later ones replace earlier ones; one that is nil takes the header out.
          #
          # @param layers [Array<Hash, nil>]
          # @return [Hash{String=>String, nil}]
          def merge(*layers)
            layers.compact.each_with_object({}) do |layer, merged|
              layer.each { |name, value| merged[name.to_s.downcase] = value_of(name, value) }
            end
          end

          # Headers whose names and values HTTP allows. What it does not is not shown: it may be a credential.
          #
          # @param headers [Hash{String=>String, nil}]
          # @return [Hash{String=>String}]
          # @raise [ArgumentError]
          def checked(headers)
            headers.compact.each do |name, value|
              next if name.match?(NAME) && value.valid_encoding? && value.match?(VALUE)

              raise ArgumentError, "HTTP does not allow the name or the value of this header: #{name.inspect}"
            end
          end

          # The headers of an environment variable: one `Name: value` in each line.
          #
          # @return [Hash{String=>String}]
          def parse(text)
            text.to_s.lines.map { |line| line.split(":", 2).map(&:strip) }
                .select { |name, value| value && !name.empty? }
                .to_h
          end

          private

          def value_of(name, value)
            case value
            when nil then nil
            when Array then value.compact.map { |item| Util.text(item) }.join(",")
            when Symbol, String, Numeric, true, false, Time, Date, Hash then Util.text(value)
            else raise ArgumentError, "a header is text, not #{value.class}: #{name}"
            end
          end
        end
      end
    end
  end
end
