# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # Models in a line.
      #
      # @api private
      module Inspection
        TEXT = 60
        ITEMS = 3
        private_constant :TEXT, :ITEMS

        class << self
          # @param model [OpenAI::Internal::Type::BaseModel]
          # @return [String]
          def of(model)
            shown = model.to_h.map { |name, value| " #{name}=#{short(value)}" }
            "#<#{model.class}#{shown.join}>"
          end

          private

          def short(value)
            case value
            when BaseModel then "#<#{value.class} …>"
            when Array then "[#{listed(value) { |item| short(item) }}]"
            when Hash then "{#{listed(value) { |key, item| "#{key}: #{short(item)}" }}}"
            when String then value.length > TEXT ? "#{value[0, TEXT].inspect}…" : value.inspect
            else value.inspect
            end
          end

          def listed(values, &shown)
            texts = values.first(ITEMS).map(&shown)
            texts << "… #{values.size - ITEMS} more" if values.size > ITEMS
            texts.join(", ")
          end
        end
      end
    end
  end
end
