# frozen_string_literal: true

module OpenAI
  module Internal
    # Texts of values, paths, queries and forms.
    #
    # @api private
    module Util
      # What RFC 3986, section 3.3, allows in a segment of a path.
      IN_SEGMENT = /[^A-Za-z0-9\-._~!$&'()*+,;=:@]/n
      # What section 2.3 calls unreserved.
      UNRESERVED = /[^A-Za-z0-9\-._~]/n
      MULTIPART = "multipart/form-data"
      private_constant :IN_SEGMENT, :UNRESERVED, :MULTIPART

      class << self
        # A value as paths, queries and headers have it.
        #
        # @param value [Object]
        # @return [String]
        def text(value)
          case value
          when Float then value.finite? && value == value.to_i ? value.to_i.to_s : value.to_s
          when Time, DateTime then Type::Converter.text_of_time(value)
          when Date then value.iso8601
          when Hash, Array then JSON.generate(Type::Converter.dump_any(value))
          else value.to_s
          end
        end

        # A path with escaped values. They can add no segment, query or fragment, nor become a segment that leads
        # elsewhere.
        #
        # @param path [String, Array<Object>] a format and its values.
        # @return [String]
        # @raise [ArgumentError]
        def path(path)
          return path unless path.is_a?(Array)

          format, *values = path
          texts = values.map { |value| text(value) }
          raise ArgumentError, "a value of the path #{format} is empty" if texts.any?(&:empty?)

          filled = format(format, *texts.map { |found| percent_encoded(found, IN_SEGMENT) })
          literal = format.split("/")
          segments = filled.split("?", 2).first.split("/")
          dots = segments.find { |segment| dots?(segment) && !literal.include?(segment) }
          raise ArgumentError, "#{dots.inspect} in the path #{format} leads to another path" if dots

          filled
        end

        # Parameters as a query or a form, percent-encoded. What is nil is left out.
        #
        # @param parameters [Hash{Symbol, String=>Object}]
        # @return [String]
        def encode_query(
          parameters,
          array_format: Settings::ARRAY_FORMAT,
          nested_format: Settings::NESTED_FORMAT
        )
          pairs = []
          parameters.each { |name, value| add_pairs(pairs, name.to_s, value, array_format, nested_format) }
          pairs.map { |pair| pair.map { |text| percent_encoded(text, UNRESERVED) }.join("=") }.join("&")
        end

        # The content type of a body that may have files: multipart with one, JSON without.
        #
        # @param body [Object]
        # @return [Hash{String=>String}]
        def form_or_json(body) = {"content-type" => file?(body) ? MULTIPART : "application/json"}

        # @param text [String]
        # @return [String] without what is no UTF-8.
        def utf8(text)
          text = text.dup.force_encoding(Encoding::UTF_8) if text.encoding == Encoding::BINARY
          text.encode(Encoding::UTF_8, invalid: :replace, undef: :replace).scrub
        end

        private

        def percent_encoded(text, pattern)
          utf8(text).b.gsub(pattern) { |byte| format("%%%02X", byte.ord) }
        end

        def dots?(segment) = [".", ".."].include?(segment.gsub(/%2e/i, "."))

        def file?(value)
          case value
          when Hash then value.each_value.any? { |item| file?(item) }
          when Array then value.any? { |item| file?(item) }
          else Type::FileInput.file?(value)
          end
        end

        def add_pairs(pairs, name, value, array_format, nested_format)
          case value
          when nil then nil
          when Array then add_list(pairs, name, value, array_format, nested_format)
          when Hash
            value.each do |key, item|
              inner = nested_format == :dots ? "#{name}.#{key}" : "#{name}[#{key}]"
              add_pairs(pairs, inner, item, array_format, nested_format)
            end
          else pairs << [name, text(value)]
          end
        end

        def add_list(pairs, name, values, array_format, nested_format)
          if array_format == :comma
            return if values.empty?

            return pairs << [name, values.map { |value| value.nil? ? "" : text(value) }.join(",")]
          end
          values.each_with_index do |value, index|
            suffix = {brackets: "[]", indices: "[#{index}]", repeat: ""}.fetch(array_format)
            add_pairs(pairs, name + suffix, value, array_format, nested_format)
          end
        end
      end
    end
  end
end
