# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # A file to be sent: a `Pathname`, an `IO`, a `StringIO`, a `FilePart`, or a String that is the content.
      #
      # @api private
      class FileInput
        class << self
          # @return [Boolean]
          def ===(other) = other.is_a?(String) || file?(other)

          # @return [Object]
          def coerce(value, _wire)
            return value if value.nil? || self === value

            raise Errors::ConversionError.new(value, self)
          end

          # What is sent is always a part: a String with the content of a file is no text of a form.
          #
          # @return [Object]
          def dump(value) = value.nil? || value.is_a?(FilePart) ? value : FilePart.new(value)

          # @return [Integer, nil]
          def fit(value, _wire, _depth)
            return 1 if value.is_a?(String)

            2 if file?(value)
          end

          # Whether a value can only be a file.
          #
          # @return [Boolean]
          def file?(value)
            case value
            when FilePart, StringIO, IO then true
            else (value.respond_to?(:read) || value.respond_to?(:to_path)) && !value.is_a?(BaseModel)
            end
          end
        end
      end
    end
  end
end
